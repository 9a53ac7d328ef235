import LinearAlgebra
import Testing

@Suite struct MatrixTests {
  @Test func `elements stand column after column`() {
    let matrix = Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 2 && matrix[0, 2] == 5)
  }
}
