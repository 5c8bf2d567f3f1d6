package models

import (
	"strconv"
	"strings"
)

// FaultText returns the words for a fault in l, with %1, %2, … replaced by
// its arguments. A code without words is shown as itself; a test sees to it
// that none is.
func FaultText(f Fault, l Lang) string {
	words, ok := faultWords[f.Code]
	if !ok {
		return f.Code
	}
	pairs := make([]string, 0, 2*len(f.Args))
	for i := len(f.Args); i > 0; i-- { // %12 before %1
		pairs = append(pairs, "%"+strconv.Itoa(i), f.Args[i-1])
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
