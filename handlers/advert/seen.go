package advert

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
)

// Hidden fields of the form, by which a save can tell that the draft was
// changed after the page was shown.
const (
	Seen   = "_seen"   // what the page was made from: a fingerprint
	Window = "_window" // drawn for each page shown: a window does not overtake itself
	// EditedJob is the id of the job that the draft edits.
	EditedJob = "_job"
)

// writtenFrom begins the name of the value that keeps which window last saved
// a page of the form.
const writtenFrom = "_written_from."

// Fingerprint returns a key of what a draft holds for one page of the form.
func Fingerprint(d *models.Draft, p form.Page) string {
	values := form.Values{}
	for _, name := range namesOn(d, p) {
		if len(d.Values[name]) > 0 {
			values[name] = d.Values[name]
		}
	}
	return keyOf(values)
}

// FingerprintOfAll returns a key of all that a draft would publish and of the
// texts of its job that it would replace.
func FingerprintOfAll(d *models.Draft, j *models.Job) string {
	values := form.Values{}
	for name, v := range d.Values {
		if !strings.HasPrefix(name, "_") && name != Attest && name != Told {
			values[name] = v
		}
	}
	return keyOf(values, Encode(j.Advert), Encode(j.Standing()))
}

// keyOf returns the same for the same values: JSON sorts names.
func keyOf(parts ...form.Values) string {
	text, err := json.Marshal(parts)
	if err != nil {
		panic(err) // names and texts always can be written
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:12])
}

// Overtaken reports whether saving what was typed on a page would wipe out
// what was saved from elsewhere after the page was shown.
func Overtaken(d *models.Draft, p form.Page, typed form.Values) bool {
	if typed.First(Seen) == Fingerprint(d, p) {
		return false
	}
	if window := typed.First(Window); window != "" && window == form.Values(d.Values).First(writtenFrom+p.Key) {
		return false
	}
	return len(Differing(d, p, typed)) > 0
}

// Differing are the questions of a page to which the draft holds another answer
// than the one typed.
func Differing(d *models.Draft, p form.Page, typed form.Values) map[string]bool {
	names := map[string]bool{}
	for _, name := range p.Asked(d.Values) {
		if !models.SameTyped(d.Values[name], typed[name]) {
			names[name] = true
		}
	}
	return names
}

// Begin are the values and the base of a form for a job: the text that stands
// aside, else the one that its poster handed in last.
func Begin(j *models.Job) (d models.Draft) {
	text, from := j.Standing(), j.Standing()
	if a := j.Aside; a != nil {
		text, from, d.MetAside = a.Text, a.From, a.Number
	}
	d.JobID, d.Owner, d.Values, d.Base = j.ID, j.Poster, EditOf(text), Encode(from)
	return d
}

// Meet brings the draft of an edit up to what its job says now, by whomever. A
// page on which that changes an answer was last written from no window.
func Meet(d *models.Draft, j *models.Job) {
	if a := j.Aside; a != nil {
		text := Encode(a.Text)
		d.MeetAside(a.Number, text, Encode(a.From))
		keep(d.Values, unasked(text))
	}
	present := Encode(j.Standing())
	for _, name := range d.Meet(present) {
		delete(d.Values, writtenFrom+PageOfField(name))
	}
	keep(d.Values, unasked(present))
}

// Theirs are the answers, by field, that the draft of an edit would replace and
// that others gave: in a later change, in a change that waits, in a text set
// aside. What is only published, its editor was shown and means to change.
func Theirs(d *models.Draft, j *models.Job) form.Values {
	theirs, published, standing := form.Values{}, Encode(j.Advert), Encode(j.Standing())
	differing := func(said, than form.Values) {
		for _, name := range models.Differing(said, than) {
			if !models.SameTyped(said[name], d.Values[name]) {
				theirs[name] = said[name]
			}
		}
	}
	if j.Aside != nil {
		differing(Encode(j.Aside.Text), Encode(j.Aside.From))
	}
	differing(standing, published)
	for _, name := range d.Contested(standing) {
		theirs[name] = standing[name]
	}
	return theirs
}

func namesOn(d *models.Draft, p form.Page) (names []string) {
	p.Questions(d.Values, func(q form.Question, _, _ form.Condition) { names = append(names, q.Name) })
	return names
}
