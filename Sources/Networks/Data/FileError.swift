import FileAccess

/// Why a file could not be read.
public typealias FileError = FileAccess.FileError
