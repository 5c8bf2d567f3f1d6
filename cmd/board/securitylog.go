package board

import (
	"fmt"
	"io"
	"log/slog"
	"os"
)

// openSecurityLog returns where security events go: JSON lines at the end of a
// file that its owner alone can read, without a file the ordinary log under the
// group "security". Close it after the board.
func openSecurityLog(path string, ordinary *slog.Logger) (*slog.Logger, io.Closer, error) {
	if path == "" {
		return ordinary.WithGroup("security"), io.NopCloser(nil), nil
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, nil, fmt.Errorf("--security-log: %w", err)
	}
	return slog.New(slog.NewJSONHandler(file, nil)), file, nil
}
