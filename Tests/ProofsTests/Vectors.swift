import Foundation

/// Reads a file of Tests/Fixtures.
func fixture<T: Decodable>(_ path: String, as type: T.Type) throws -> T {
  let url = URL(filePath: #filePath).appending(path: "../../Fixtures").appending(path: path)
  return try JSONDecoder().decode(type, from: Data(contentsOf: url.standardized))
}
