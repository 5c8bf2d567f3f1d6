package public

import (
	"net/url"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// cleaned drops what a shared address should not carry: the empty fields of a
// form, values that are the default anyway and what mailers and networks add
// to follow a reader. clean is false when there was any of it.
func cleaned(values url.Values) (clean bool) {
	clean = true
	for name, list := range values {
		kept := slices.DeleteFunc(list, func(v string) bool {
			return strings.TrimSpace(v) == "" || v == defaults[name]
		})
		if follows(name) {
			kept = nil
		}
		clean = clean && len(kept) == len(list)
		values[name] = kept
		if len(kept) == 0 {
			delete(values, name)
		}
	}
	return clean
}

// defaults are the values of parameters that say nothing.
var defaults = map[string]string{"page": "1", "limit": "20", "sort": string(models.SortRelevance)}

// follows reports whether a parameter was added to an address to follow who
// opens it.
func follows(name string) bool {
	return strings.HasPrefix(name, "utm_") || slices.Contains(
		[]string{"fbclid", "gclid", "yclid", "msclkid", "mc_eid"}, name,
	)
}
