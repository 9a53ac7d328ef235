/// All vertices of a polytope {z ≥ 0, M z ≤ 1}, as sets of labels.
///
/// The walk goes from the vertex 0 along edges, breadth first. Where more constraints meet at a
/// vertex than the dimension needs, the right sides are thought to be 1 + ε, 1 + ε², …, which splits
/// the vertex into several with one basis each. All bases of the polytope so perturbed are visited:
/// its edges are found by lexicographic ratio tests, and the graph of a polytope is connected. Every
/// vertex of the unperturbed polytope is the limit of at least one of them.
struct VertexWalk {
  /// Why a walk ended early.
  enum Failure: Error {
    /// In floating point it cannot be told which constraint comes first.
    case degenerate
    /// More vertices, or more memory for tableaux, than allowed.
    case tooLarge
  }

  /// The most vertices of a polytope, where they are not fewer for the size of the tableaux.
  static let mostVertices = 2_000_000
  /// The most memory that tableaux may take, in bytes.
  static let mostMemory = 1 << 30

  /// The nonbasic variables at each vertex of the perturbed polytope; the first is the vertex 0.
  let bases: VertexTable
  /// The labels of each vertex of the polytope itself, which no other vertex has all of.
  let labels: VertexTable
  /// A basis of each of these vertices.
  let basis: [Int32]
  /// Whether any vertex has more labels than the dimension of the polytope.
  let isDegenerate: Bool

  /// Walks from the first tableau, which is used up.
  ///
  /// The walk computes at most `work` numbers; a tableau takes about `bytes` of memory. `isZero` tells
  /// exact zeros; in floating point it is nil, and degenerate vertices end the walk.
  init<A: TableauArithmetic>(
    _ first: Tableau<A>, work: Int, bytes: Int, isZero: ((UnsafePointer<A.Number>) -> Bool)?
  ) throws(Failure) {
    let dimension = first.columns
    let limit = min(Self.mostVertices, work / (first.rows * (dimension + 1)))
    let bases = VertexTable(labels: first.rows + first.columns)
    let words = bases.words
    var isDegenerate = false
    // Labels of degenerate vertices beside those of their bases.
    var extra: [(vertex: Int32, label: Int32)] = []
    var pool = TableauPool(first)
    defer { pool.deallocate() }
    let key = UnsafeMutablePointer<UInt64>.allocate(capacity: words)
    defer { key.deallocate() }
    key.initialize(repeating: 0, count: words)
    for j in 0..<dimension { Self.flip(key, first.nonbasic[j]) }
    _ = bases.insert(key)
    var steps = [Step(from: -1, row: -1, column: -1)]

    var vertex = 0
    while vertex < bases.count {
      let step = steps[vertex]
      // Once all neighbours of a vertex have been left, all are known: no need to go there.
      if step.knownEdges == dimension && !isDegenerate {
        pool.release(Int(step.from))
        vertex += 1
        continue
      }
      var slot = 0
      if step.from >= 0 {
        slot = pool.next()
        pool.tableaux[Int(step.from)].pivot(
          row: Int(step.row), column: Int(step.column), into: pool.tableaux[slot])
        pool.release(Int(step.from))
        guard pool.tableaux.count * bytes <= Self.mostMemory else { throw .tooLarge }
      }
      let tableau = pool.tableaux[slot]
      pool.hold(slot)
      for column in 0..<dimension {
        let row = A.leavingRow(tableau, column: column, isTied: &isDegenerate)
        guard row >= 0 else { throw .degenerate }
        key.update(from: bases.key(vertex), count: words)
        Self.flip(key, tableau.nonbasic[column])
        Self.flip(key, tableau.basic[row])
        let neighbour = bases.insert(key)
        if neighbour == steps.count {
          guard neighbour < limit else { throw .tooLarge }
          steps.append(Step(from: Int32(slot), row: Int32(row), column: Int32(column)))
          pool.hold(slot)
        }
        steps[neighbour].knownEdges += 1
      }
      if isDegenerate {
        guard let isZero else { throw .degenerate }
        for row in 0..<tableau.rows where isZero(tableau.values + row) {
          extra.append((Int32(vertex), tableau.basic[row]))
        }
      }
      pool.release(slot)
      vertex += 1
    }
    self.bases = bases
    self.isDegenerate = isDegenerate
    (labels, basis) = Self.merged(bases, extra)
  }

  /// A vertex that was seen from another one, whose tableau is still kept.
  private struct Step {
    /// The other one's tableau, and the step from there.
    var from: Int32
    var row: Int32
    var column: Int32
    /// How many neighbours it was seen from.
    var knownEdges: Int32 = 0
  }

  @inline(__always)
  private static func flip(_ key: UnsafeMutablePointer<UInt64>, _ label: Int32) {
    key[Int(label >> 6)] ^= 1 << UInt64(label & 63)
  }

  /// The distinct vertices, with all their labels.
  private static func merged(
    _ bases: VertexTable, _ extra: [(vertex: Int32, label: Int32)]
  ) -> (VertexTable, [Int32]) {
    guard !extra.isEmpty else { return (bases, (0..<Int32(bases.count)).map { $0 }) }
    let words = bases.words
    let merged = VertexTable(words: words)
    var basis: [Int32] = []
    let key = UnsafeMutablePointer<UInt64>.allocate(capacity: words)
    defer { key.deallocate() }
    key.initialize(repeating: 0, count: words)
    var next = 0
    for vertex in 0..<bases.count {
      key.update(from: bases.key(vertex), count: words)
      while next < extra.count && extra[next].vertex == vertex {
        flip(key, extra[next].label)
        next += 1
      }
      if merged.insert(key) == basis.count { basis.append(Int32(vertex)) }
    }
    return (merged, basis)
  }
}

/// Tableaux that are used again once nobody holds them.
private struct TableauPool<Arithmetic: TableauArithmetic> {
  private(set) var tableaux: [Tableau<Arithmetic>]
  private var holders: [Int32] = [0]
  private var free: [Int32] = []

  init(_ first: Tableau<Arithmetic>) { tableaux = [first] }

  mutating func next() -> Int {
    if let slot = free.popLast() { return Int(slot) }
    let first = tableaux[0]
    tableaux.append(
      Tableau(rows: first.rows, columns: first.columns, firstSlack: Int(first.firstSlack)))
    holders.append(0)
    return tableaux.count - 1
  }

  mutating func hold(_ slot: Int) { holders[slot] += 1 }

  mutating func release(_ slot: Int) {
    holders[slot] -= 1
    if holders[slot] == 0 { free.append(Int32(slot)) }
  }

  func deallocate() {
    for tableau in tableaux { tableau.deallocate() }
  }
}
