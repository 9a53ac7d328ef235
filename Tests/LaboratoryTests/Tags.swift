import Testing

extension Tag {
  @Tag static var slow: Self
  @Tag static var property: Self
}
