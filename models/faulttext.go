package models

import (
	"strconv"
	"strings"
)

// FaultText returns the words for a fault in l, with %1, %2, … replaced by
// its arguments; an argument that is a key of a vocabulary by its label. A
// code without words is shown as itself; a test sees to it that none is.
func FaultText(f Fault, l Lang) string {
	words, ok := faultWords[f.Code]
	if !ok {
		return f.Code
	}
	label, labelled := argLabels[f.Code]
	pairs := make([]string, 0, 2*len(f.Args))
	for i := len(f.Args); i > 0; i-- { // %12 before %1
		arg := f.Args[i-1]
		if labelled {
			arg = label(arg, l)
		}
		pairs = append(pairs, "%"+strconv.Itoa(i), arg)
	}
	return strings.NewReplacer(pairs...).Replace(words.In(l))
}

// FaultCodes returns the codes that have words, in no particular order.
func FaultCodes() []string {
	codes := make([]string, 0, len(faultWords))
	for code := range faultWords {
		codes = append(codes, code)
	}
	return codes
}

// faultWords are the words for every code a person can be shown.
var faultWords = joinWords(queryWords, advertWords, employmentWords, freelanceWords,
	clinicalWords, payWords, lintWords, peopleWords, jobWords)

// argLabels are the codes whose arguments are keys of a vocabulary.
var argLabels = map[string]func(key string, l Lang) string{
	"job.life_fit.evidence":  labelOf(LifeFits),
	"job.life_fit.conflict":  labelOf(LifeFits),
	"job.safety.required":    labelOf(SafetyItems),
	"agency.permit.pref":     labelOf(Prefs),
	"employer.pref.address":  labelOf(Prefs),
	"doctor.license.expired": labelOf(Licences),
}

func labelOf[K ~string](v Vocabulary[K]) func(string, Lang) string {
	return func(key string, l Lang) string { return v.Label(K(key), l) }
}

// joinWords returns one table of all. It panics on a code that stands twice:
// the tables are part of the program.
func joinWords(tables ...map[string]Text) map[string]Text {
	all := map[string]Text{}
	for _, table := range tables {
		for code, words := range table {
			if _, twice := all[code]; twice {
				panic("fault words: code stands twice: " + code)
			}
			all[code] = words
		}
	}
	return all
}
