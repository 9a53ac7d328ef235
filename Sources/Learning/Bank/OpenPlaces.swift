/// Places in a table for what is open, found by a number that grows with each.
///
/// The table doubles where something open would lose its place, up to a limit; beyond that the oldest
/// gives way. A number keeps its place modulo the size, so that whoever keeps values by place only
/// appends a copy of all of them where the table has doubled.
package struct OpenPlaces: Sendable {
  private let limit: Int
  /// By place the number that is open there; -1 where none is.
  private var numbers = ContiguousArray(repeating: -1, count: 16)

  /// Room for so many at most, a power of two of at least 16.
  package init(limit: Int) {
    precondition(limit >= 16 && limit & (limit - 1) == 0)
    self.limit = limit
  }

  /// How many places there are now.
  package var count: Int { numbers.count }

  /// Where an open number stands; `nil` if it is not open, or had to give way.
  package func place(of number: Int) -> Int? {
    let place = number & (numbers.count - 1)
    return numbers[place] == number ? place : nil
  }

  /// Opens a number of 0 or more, and gives its place.
  package mutating func open(_ number: Int) -> Int {
    var place = number & (numbers.count - 1)
    while numbers[place] >= 0, numbers[place] != number, numbers.count < limit {
      double()
      place = number & (numbers.count - 1)
    }
    numbers[place] = number
    return place
  }

  /// Closes a number, and gives the place that it had.
  package mutating func close(_ number: Int) -> Int? {
    guard let place = place(of: number) else { return nil }
    numbers[place] = -1
    return place
  }

  /// Closes all.
  package mutating func closeAll() {
    for place in numbers.indices { numbers[place] = -1 }
  }

  private mutating func double() {
    numbers.append(contentsOf: numbers)
    for place in numbers.indices where numbers[place] & (numbers.count - 1) != place {
      numbers[place] = -1
    }
  }
}
