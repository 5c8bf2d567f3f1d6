//go:build !race

package handlers

// formStep is how many cases of TestAdvertsFromTheFormAreJudgedByWhatTheySay
// go from one that is handed in to the next.
const formStep = 2
