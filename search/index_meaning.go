package search

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/enkaku/enkaku/models"
)

// indexedVersion is raised when what of a job is indexed changes, so that
// indexes grow anew.
const indexedVersion = 1

// meaningOf fingerprints what an index depends on beside the jobs: how texts
// are split, and the order of the vocabularies, which stored columns count by.
func meaningOf(a *Analyzer) string {
	h := sha256.New()
	fmt.Fprintln(h, indexedVersion, TextFieldCount, a.Fingerprint())
	for c := range ColumnCount {
		for _, terms := range [][]models.Term{termsOf(c), c.Groups().Terms()} {
			fmt.Fprint(h, c.Key(), columns[c].stored, boardShape.size[c])
			for _, t := range terms {
				fmt.Fprintf(h, "%q %q ", t.Key, t.Parent)
			}
			fmt.Fprintln(h)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}
