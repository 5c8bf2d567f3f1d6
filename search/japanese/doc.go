// Package japanese turns Japanese and English text into words: it normalises
// writing variants, finds the longest words of a dictionary, splits what the
// dictionary does not know with a morphological analyser, and stems English.
// It knows writing, not meaning: what a word stands for is told by its caller.
package japanese
