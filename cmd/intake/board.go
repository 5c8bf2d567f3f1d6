package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting/wire"
	"go.yaml.in/yaml/v3"
)

// Board is a whole small board: the demo data, with all dates moved.
type Board struct {
	Employers []models.Employer
	Agencies  []models.Agency
	Doctors   []models.Doctor
	Adverts   []BoardAdvert
}

// BoardAdvert is an advert with who posts it and what the file expects of it.
type BoardAdvert struct {
	Ref      string
	Poster   models.OrgRef
	Advert   models.Advert
	Expected *wire.Normalized
}

// ReadBoard reads the organisations and doctors of boardYAML and the adverts
// of jobsYAML, with every date moved by as many days as lie between the
// file's reference date and today.
func ReadBoard(boardYAML, jobsYAML []byte, today models.Date) (Board, error) {
	date := referenceDate.FindSubmatch(boardYAML)
	if date == nil {
		return Board{}, errors.New("board file: meta.reference_date is missing")
	}
	reference, err := models.ParseDate(string(date[1]))
	if err != nil {
		return Board{}, fmt.Errorf("board file: meta.reference_date: %w", err)
	}
	var head struct {
		Meta struct {
			Fictional     bool   `json:"fictional"`
			ReferenceDate string `json:"reference_date"`
			Note          string `json:"note"`
		} `json:"meta"`
		Employers []EmployerRow `json:"employers"`
		Agencies  []AgencyRow   `json:"agencies"`
		Doctors   []DoctorRow   `json:"doctors"`
	}
	days := reference.DaysUntil(today)
	if err := decodeYAML(shiftDates(boardYAML, days), &head); err != nil {
		return Board{}, fmt.Errorf("board file: %w", err)
	}
	var body struct {
		Jobs []AdvertRow `json:"jobs"`
	}
	if err := decodeYAML(shiftDates(jobsYAML, days), &body); err != nil {
		return Board{}, fmt.Errorf("jobs file: %w", err)
	}
	return assemble(head.Employers, head.Agencies, head.Doctors, body.Jobs)
}

func assemble(employers []EmployerRow, agencies []AgencyRow, doctors []DoctorRow, jobs []AdvertRow) (Board, error) {
	var b Board
	card := map[string]models.EmployerCard{}
	for _, r := range employers {
		e := r.Employer()
		b.Employers = append(b.Employers, e)
		card[e.ID] = e.Card()
	}
	for _, r := range agencies {
		b.Agencies = append(b.Agencies, r.Agency())
	}
	for _, r := range doctors {
		b.Doctors = append(b.Doctors, r.Doctor())
	}
	for i := range jobs {
		a, err := jobs[i].Advert()
		if err != nil {
			return b, fmt.Errorf("%s: %w", jobs[i].ID, err)
		}
		c, ok := card[a.EmployerID]
		if !ok {
			return b, fmt.Errorf("%s: employer_id: no employer %q", jobs[i].ID, a.EmployerID)
		}
		a.Employer = c
		poster := models.OrgRef{Kind: models.OrgEmployer, ID: a.EmployerID}
		if id := jobs[i].Poster.AgencyID; id != "" {
			poster = models.OrgRef{Kind: models.OrgAgency, ID: id}
		}
		b.Adverts = append(b.Adverts, BoardAdvert{Ref: jobs[i].ID, Poster: poster, Advert: a,
			Expected: jobs[i].Expected})
	}
	return b, nil
}

var referenceDate = regexp.MustCompile(`(?m)^\s+reference_date: "?(\d{4}-\d{2}-\d{2})`)

var datePattern = regexp.MustCompile(`\d{4}-\d{2}-\d{2}(\([月火水木金土日]\))?`)

// shiftDates moves every date in text by days and corrects a weekday in
// brackets behind it.
func shiftDates(text []byte, days int) []byte {
	if days == 0 {
		return text
	}
	return datePattern.ReplaceAllFunc(text, func(m []byte) []byte {
		d, err := models.ParseDate(string(m[:len(time.DateOnly)]))
		if err != nil {
			return m
		}
		moved := d.AddDays(days)
		if len(m) == len(time.DateOnly) {
			return []byte(moved)
		}
		weekday := []rune("日月火水木金土")[moved.Start().Weekday()]
		return []byte(string(moved) + "(" + string(weekday) + ")")
	})
}

// decodeYAML decodes YAML through JSON, so that one set of field names serves
// every file format; unknown fields are errors.
func decodeYAML(data []byte, into any) error {
	tree, err := treeOf(data)
	if err != nil {
		return err
	}
	asJSON, err := json.Marshal(tree)
	if err != nil {
		return err
	}
	dec := json.NewDecoder(bytes.NewReader(asJSON))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return wire.PlainError(err)
	}
	return nil
}

// treeOf reads YAML as people type it: hours (18:00-22:00) and dates are texts, with
// quotes or without.
func treeOf(data []byte) (tree any, err error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, err
	}
	untyped(&doc)
	return tree, doc.Decode(&tree)
}

// untyped lets dates stay the texts that they are written as.
func untyped(n *yaml.Node) {
	if n.Tag == "!!timestamp" {
		n.Tag = "!!str"
	}
	for _, child := range n.Content {
		untyped(child)
	}
}
