//go:build !race

package intake

// caseStep is how many cases of TestImportedAdvertsAreJudgedByWhatTheySay go
// from one that is imported to the next.
const caseStep = 1
