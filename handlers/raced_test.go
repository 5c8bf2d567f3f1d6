//go:build race

package handlers

// formStep is how many cases of TestAdvertsFromTheFormAreJudgedByWhatTheySay
// go from one that is handed in to the next. One browser hands them in one
// after the other; "make plain" hands in all, without the race detector.
const formStep = 6
