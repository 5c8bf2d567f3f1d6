//go:build race

package intake

// caseStep is how many cases of TestImportedAdvertsAreJudgedByWhatTheySay go
// from one that is imported to the next. One goroutine imports them; "make
// promises" imports all, without the race detector.
const caseStep = 3
