package models

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
	"strings"
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

// sumOf is the same for texts that say the same, whatever their dates and white space.
func sumOf(a *Advert) string { return sumWith(a, oneSpaced) }

// sumAsWritten is the sum of a text that older versions kept: with its white space.
func sumAsWritten(a *Advert) string { return sumWith(a, func(s string) string { return s }) }

// oneSpaced is a text without outer white space, and with one space for each inner run.
func oneSpaced(s string) string { return strings.Join(strings.Fields(s), " ") }

func sumWith(a *Advert, said func(string) string) string {
	sum := sha256.New()
	for _, f := range FieldsOf(a) {
		values := f.Get(a)
		if len(values) == 0 || slices.Contains(dated, f.Name) {
			continue
		}
		for _, part := range append([]string{f.Name}, values...) {
			_, _ = io.WriteString(sum, said(part)+"\x00")
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
	all := slices.DeleteFunc(j.returnedTexts(), saysSame(text))
	all = append(all, ReturnedText{Sum: sumOf(text), Why: why})
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
	return answerTo(a, j.returnedTexts())
}

// AnsweredAmong is Answered for a poster: a text that was returned under another of its
// references is answered as well. others are its jobs, with or without this one, whose own
// answer comes first.
func (j *Job) AnsweredAmong(a *Advert, others []Job) (why string, returned bool) {
	all := j.returnedTexts()
	for i := range others {
		if others[i].ID != j.ID {
			all = append(all, others[i].returnedTexts()...)
		}
	}
	return answerTo(a, all)
}

// answerTo is what was said of a text among those that were returned.
func answerTo(a *Advert, all []ReturnedText) (why string, returned bool) {
	if len(all) == 0 {
		return "", false
	}
	i := slices.IndexFunc(all, saysSame(a))
	if i < 0 {
		return "", false
	}
	return all[i].Why, true
}

// saysSame tells the returned texts that say the same as one.
func saysSame(a *Advert) func(ReturnedText) bool {
	sum, written := sumOf(a), sumAsWritten(a)
	return func(r ReturnedText) bool { return r.Sum == sum || r.Sum == written }
}

// pardon forgets that a text was returned: an editor let it through since.
func (j *Job) pardon(text *Advert) {
	if len(j.Returns) == 0 && j.Refused == nil {
		return
	}
	j.Returns = slices.DeleteFunc(j.returnedTexts(), saysSame(text))
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
