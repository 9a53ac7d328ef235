internal import Foundation
internal import GRDB

/// Many numbers in one field: 64-bit floats in little-endian order, NaN where there is none.
///
/// Exact, and what `numpy.frombuffer(field, "<f8")` reads. As JSON text, to keep a run
/// with eight series of 200 points cost 0.52 ms of processor time instead of 0.40 (AMD EPYC).
enum NumberBlob {
  static func data(_ numbers: [Double?]) -> Data {
    var data = Data(count: numbers.count * 8)
    data.withUnsafeMutableBytes { bytes in
      for (index, number) in numbers.enumerated() {
        bytes.storeBytes(
          of: (number ?? .nan).bitPattern.littleEndian, toByteOffset: index * 8, as: UInt64.self)
      }
    }
    return data
  }

  static func numbers(_ data: Data) throws -> [Double?] {
    guard data.count % 8 == 0 else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "\(data.count) bytes are no list of numbers")
    }
    return data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 8).map { offset in
        let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let number = Double(bitPattern: UInt64(littleEndian: bits))
        return number.isNaN ? nil : number
      }
    }
  }
}
