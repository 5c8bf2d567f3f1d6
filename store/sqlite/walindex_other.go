//go:build !unix

package sqlite

// mapIndex maps nothing: SQLite is asked.
func mapIndex(string, int) []byte { return nil }

func unmapIndex([]byte) {}
