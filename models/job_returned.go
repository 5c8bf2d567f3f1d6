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

// maxReturned is how many returned texts of a job are remembered, the latest ones:
// more than a poster tries, and few enough to stand in its document.
const maxReturned = 20

// refuse remembers a text that an editor returned; of one that was returned before
// the last words count.
func (j *Job) refuse(text *Advert, why string) {
	sum, all := sumOf(text), j.returnedTexts()
	all = slices.DeleteFunc(all, func(r ReturnedText) bool { return r.Sum == sum })
	all = append(all, ReturnedText{Sum: sum, Why: why})
	j.Returns, j.Refused = all[max(0, len(all)-maxReturned):], nil
}

// returnedTexts are the texts that editors returned, the latest last.
func (j *Job) returnedTexts() []ReturnedText {
	all := slices.Clone(j.Returns)
	if j.Refused != nil {
		all = append(all, *j.Refused)
	}
	return all
}

// Answered tells what an editor said of a text that a program hands in, when it
// was returned as it is, whatever was returned since. A person who hands it in
// again, by the form, is shown the words and may ask an editor again.
func (j *Job) Answered(a *Advert) (why string, returned bool) {
	all := j.returnedTexts()
	if len(all) == 0 {
		return "", false
	}
	sum := sumOf(a)
	i := slices.IndexFunc(all, func(r ReturnedText) bool { return r.Sum == sum })
	if i < 0 {
		return "", false
	}
	return all[i].Why, true
}

// pardon forgets that a text was returned: an editor let it through since.
func (j *Job) pardon(text *Advert) {
	if len(j.Returns) == 0 && j.Refused == nil {
		return
	}
	sum := sumOf(text)
	j.Returns = slices.DeleteFunc(j.returnedTexts(), func(r ReturnedText) bool { return r.Sum == sum })
	j.Refused = nil
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
