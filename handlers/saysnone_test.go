package handlers

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// What there is none of is said in words on the public page, in both languages.
func TestAJobSaysNoneInWords(t *testing.T) {
	w := openWhole(t)
	j := w.job("JA01")
	j.Safety["peer_meeting"] = vocab.None
	saved(t, nil, w.store.Jobs().Save(t.Context(), j))
	for _, lang := range []string{"", "/en"} {
		w.browser().get(lang+"/jobs/JA01").want(t, 200).without(t, ">none<")
	}
}
