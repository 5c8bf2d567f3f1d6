package templates

// Change is one fact before and after. Pieces are both word by word, nil where they
// have little in common.
type Change struct {
	Label, Old, New string
	Pieces          []Piece
}

// Piece is a part of a text beside its other version: in both, or in one of them.
type Piece struct {
	Text       string
	Gone, Come bool
}
