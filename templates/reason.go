package templates

// ReasonCount is how often a reason was given.
type ReasonCount struct {
	Reason string // in words
	Count  int
}
