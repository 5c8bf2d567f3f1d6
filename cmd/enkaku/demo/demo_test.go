package demo

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/claims"
)

// Load publishes the demo adverts without reading their words: to read them would
// find nothing to look at.
func TestWordsOfDemoAdvertsNeedNobodyToLook(t *testing.T) {
	today := models.Date("2026-11-29")
	board, err := Read(today)
	if err != nil {
		t.Fatal(err)
	}
	if len(board.Adverts) == 0 {
		t.Fatal("no adverts")
	}
	read := claims.NewReader().Read
	for _, row := range board.Adverts {
		p := models.Publisher{Now: today.Start(), Poster: row.Poster.Kind}
		unread := rules.Validate(&row.Advert, rules.Context{Publisher: p, Claims: unread})
		read := rules.Validate(&row.Advert, rules.Context{Publisher: p, Claims: read})
		if !slices.Equal(toLookAt(read), toLookAt(unread)) {
			t.Errorf("%s: read %v, unread %v", row.Ref, read, unread)
		}
	}
}

// toLookAt are the codes of what is more than a hint.
func toLookAt(faults []models.Fault) (codes []models.FaultCode) {
	for _, f := range faults {
		if f.Severity != models.FaultHint {
			codes = append(codes, f.Code)
		}
	}
	return codes
}
