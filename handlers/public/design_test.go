package public

import (
	"testing"

	"github.com/enkaku/enkaku/static"
)

// The gallery shows what the sheet of tokens names.
func TestTheGalleryReadsTheTokens(t *testing.T) {
	assets, err := static.Load()
	if err != nil {
		t.Fatal(err)
	}
	sheet, ok := assets.Get("css/tokens.css")
	if !ok {
		t.Fatal("no sheet of tokens")
	}
	colours, sizes := tokensOf(string(sheet.Data))
	if len(colours) < 20 || len(sizes) < 7 {
		t.Errorf("%d colours, %d sizes", len(colours), len(sizes))
	}
	found := map[string]DesignToken{}
	for _, token := range append(colours, sizes...) {
		found[token.Name] = token
	}
	if token := found["--sheet"]; token.Value != "#ffffff" || token.For == "" {
		t.Errorf("%+v", token)
	}
	if token := found["--touch"]; token.Value != "44px" {
		t.Errorf("%+v", token)
	}
}
