package search

// TextField is one of the texts of a job that words are looked for in.
type TextField uint8

// The text fields, most telling first. A phrase never spans two fields or two
// pieces of one field.
const (
	FieldTitle TextField = iota // title in both languages
	FieldTags                   // labels of work types, specialties, licences, life-fit
	FieldWho                    // employer, places
	FieldBody                   // summary, description, duties, conditions in words
	TextFieldCount
)

// Document is a job as search sees it. It is built by NewDocument from one
// version of a job and never changes.
type Document struct {
	ID      string
	Version int64
	Columns
	Texts [TextFieldCount]FieldText
}

// FieldText is the analysed text of one field. What the advert negates
// (当直なし) is not part of Terms or Plain.
type FieldText struct {
	Plain string   // normalised text, pieces split by '\n'
	Terms []string // word analysis in order; "" marks a gap that no phrase spans
}
