package index

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/reading"
)

// indexedVersion is raised when what of a job is indexed changes, so that
// indexes grow anew.
const indexedVersion = 8

// meaningOf fingerprints what an index depends on beside the jobs: how texts
// are split, and the order of the vocabularies, which stored columns count by.
func meaningOf(a *reading.Analyzer) string {
	h := sha256.New()
	fmt.Fprintln(h, indexedVersion, search.TextFieldCount, a.Fingerprint())
	for c := range search.ColumnCount {
		for _, terms := range [][]vocab.Term{search.TermsOf(c), c.Groups().Terms()} {
			fmt.Fprint(h, c.Key(), search.ColumnTable[c].Stored, boardShape.size[c])
			for _, t := range terms {
				fmt.Fprintf(h, "%q %q ", t.Key, t.Parent)
			}
			fmt.Fprintln(h)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}
