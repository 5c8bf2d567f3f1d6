package templates

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// The preview shows the text in the lines in which readers will see it.
func TestThePreviewHasTheLinesOfThePage(t *testing.T) {
	j := example()
	j.Description = "■仕事内容 再診\n■勤務日 水曜\n\n■選考 面談1回"
	say := func(key string, _ ...any) string { return key }
	if got := PreviewOf(vocab.JA, say, j, vocab.Text{}).Paragraphs; !slices.Equal(got, Paragraphs(j.Description)) || len(got) != 3 {
		t.Errorf("the preview has %q", got)
	}
}
