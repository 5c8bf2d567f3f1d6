package models

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
)

// ReturnedText is what an editor said no to, so that a program that says the same
// again, as those do that send every advert each night, is told the same instead
// of asking another editor.
type ReturnedText struct {
	Sum string `bson:"sum"` // of the text: what it says, not when
	Why string `bson:"why"` // the editor's words
}

// dated are the fields that programs fill in anew each day and no editor returns
// an advert for: a text is the same whatever they say.
var dated = []string{"terms.info_as_of", "terms.valid_through"}

// sumOf is the same for texts that say the same, whatever their dates.
func sumOf(a *Advert) string {
	sum := sha256.New()
	for _, f := range FieldsOf(a) {
		values := f.Get(a)
		if len(values) == 0 || slices.Contains(dated, f.Name) {
			continue
		}
		for _, part := range append([]string{f.Name}, values...) {
			_, _ = io.WriteString(sum, part+"\x00")
		}
		_, _ = io.WriteString(sum, "\x01")
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// refuse remembers a text that an editor returned.
func (j *Job) refuse(text *Advert, why string) { j.Refused = &ReturnedText{Sum: sumOf(text), Why: why} }

// Answered tells what an editor said of a text that a program hands in, when it
// was returned as it is and nothing was published of it since. A person who hands
// it in again, by the form, asks an editor again.
func (j *Job) Answered(a *Advert) (why string, returned bool) {
	if j.Refused == nil || j.Refused.Sum != sumOf(a) {
		return "", false
	}
	return j.Refused.Why, true
}

// AnsweredFault is what a program is told whose text was returned.
func AnsweredFault(why string) Fault {
	return Fault{Field: "review_note", Code: "job.returned", Args: []string{why}, Severity: FaultError}
}

// forgetNote takes the words of an editor from the desk once what they were said
// of is done with: published in another form, or dropped by its poster.
func (j *Job) forgetNote() {
	if !j.Upheld && (j.Aside == nil || !j.Aside.Returned) {
		j.ReviewNote = ""
	}
}
