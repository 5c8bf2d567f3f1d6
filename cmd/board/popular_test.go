package board

import (
	"log/slog"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

func TestWhatManySearchIsSuggested(t *testing.T) {
	ctx, now := t.Context(), time.Now()
	b := &Board{log: slog.New(slog.DiscardHandler), analyzer: reading.NewAnalyzer()}
	var err error
	if b.store, err = store.Open(ctx, storetest.SQLite(t), store.Options{}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.store.Close() })
	if b.index, err = index.Open(ctx, index.Options{Dir: filepath.Join(t.TempDir(), "index"), Analyzer: b.analyzer,
		Log: b.log}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.index.Close() })
	offers := func(typed string) bool {
		b.WeighWords(ctx, now)
		return slices.ContainsFunc(b.suggest(typed, vocab.JA, 8), func(s reading.Suggestion) bool {
			return s.Text == "産業医 土日" && s.Key == ""
		})
	}
	for range 5 {
		b.popular.Note("産業医 土日", "one network", now)
	}
	b.popular.Note("産業医 土日", "another", now)
	if offers("産業医 土") {
		t.Error("what two readers searched for is shown to others")
	}
	b.popular.Note("産業医 土日", "a third", now)
	for _, typed := range []string{"産業医 土", "産業", "さんぎょ", "sangyo"} {
		if !offers(typed) {
			t.Errorf("%q does not suggest what three readers searched for", typed)
		}
	}
	now = now.AddDate(0, 0, 7)
	if offers("産業") {
		t.Error("it stands for ever")
	}
}
