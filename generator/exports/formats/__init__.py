"""One export a file; see `generator.exports.export`."""
