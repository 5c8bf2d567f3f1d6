package templates

import (
	"fmt"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Label returns the label of a vocabulary value in lang; the type of the
// value names the vocabulary. A value of none is shown as itself.
func Label(lang vocab.Lang, key any) (string, error) {
	label, ok := models.LabelOf(key, lang)
	if !ok {
		return "", fmt.Errorf("%T is no vocabulary", key)
	}
	return label, nil
}
