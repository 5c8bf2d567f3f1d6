package templates

// Change is one fact before and after.
type Change struct{ Label, Old, New string }
