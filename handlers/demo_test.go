package handlers

import (
	"os"
	"testing"

	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/models"
)

// demoBoard returns the demo data as of its own date.
func demoBoard(t *testing.T, today models.Date) intake.Board {
	t.Helper()
	board, err := os.ReadFile("../cmd/enkaku/demo/board.yaml")
	if err != nil {
		t.Fatal(err)
	}
	jobs, err := os.ReadFile("../cmd/enkaku/demo/jobs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	read, err := intake.ReadBoard(board, jobs, today)
	if err != nil {
		t.Fatal(err)
	}
	return read
}
