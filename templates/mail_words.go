package templates

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// mailWords are the words of the mails: the area "mail" of the catalogue.
type mailWords struct{ *Words }

// in returns the words of key in l with {0}, {1}, … replaced. An unknown key
// stands for itself, which a test finds.
func (w mailWords) in(l vocab.Lang, key string, args ...string) string {
	return w.count(l, key, 0, args...)
}

// count is in with the form for one when the number n is 1 and the language
// has one.
func (w mailWords) count(l vocab.Lang, key string, n int, args ...string) string {
	e, ok := w.entries[key]
	if !ok {
		return key
	}
	return filled(e.in(l, n == 1), args)
}
