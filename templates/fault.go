package templates

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Fault returns what a fault says in lang: the words of its code with its
// arguments put in, keys of a vocabulary by their labels. A code without words
// is returned as itself; a test sees to it that none is.
func (w *Words) Fault(lang vocab.Lang, f models.Fault) string {
	e, ok := w.entries["fault."+string(f.Code)]
	if !ok {
		return string(f.Code)
	}
	args := f.Args
	if label := labelledFaults[f.Code]; label != nil {
		args = make([]string, len(f.Args))
		for i, key := range f.Args {
			args[i] = label(key, lang)
		}
	}
	return filled(e.in(lang, false), args)
}

// Fault is Words.Fault of the set's catalogue.
func (s *Set) Fault(lang vocab.Lang, f models.Fault) string { return s.words.Fault(lang, f) }

// labelledFaults are the codes whose arguments are keys of a vocabulary.
var labelledFaults = map[models.FaultCode]func(key string, lang vocab.Lang) string{
	"job.life_fit.evidence":  labelOf(vocab.LifeFits),
	"job.life_fit.conflict":  labelOf(vocab.LifeFits),
	"job.safety.required":    labelOf(vocab.SafetyItems),
	"job.safety.none":        labelOf(vocab.SafetyItems),
	"agency.permit.pref":     labelOf(vocab.Prefs),
	"employer.pref.address":  labelOf(vocab.Prefs),
	"doctor.license.expired": labelOf(vocab.Licences),
}

func labelOf[K ~string](v vocab.Vocabulary[K]) func(string, vocab.Lang) string {
	return func(key string, lang vocab.Lang) string { return v.Label(K(key), lang) }
}
