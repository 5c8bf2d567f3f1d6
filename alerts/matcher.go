package alerts

import (
	"context"
	"errors"
	"iter"
	"sync"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/percolator"
)

// Meaning reads questions and jobs; reading.Analyzer is one.
type Meaning interface {
	Read(c models.Criteria) *search.Question
	NewDocument(j *models.Job) *search.Document
}

// Percolation is the Matcher on package search. It is safe for concurrent use.
type Percolation struct {
	meaning   Meaning
	questions *percolator.Percolator

	mu        sync.Mutex
	documents map[documentKey]*search.Document
	older     map[documentKey]*search.Document
	profiles  map[string]*models.Doctor // subscription → profile it follows
}

type documentKey struct {
	id      string
	version int64
}

// documentsKept bounds how many analysed jobs are kept for the next question.
const documentsKept = 4096

// NewPercolation returns a matcher without questions.
func NewPercolation(m Meaning) *Percolation {
	return &Percolation{
		meaning:   m,
		questions: percolator.New(),
		documents: make(map[documentKey]*search.Document),
		profiles:  make(map[string]*models.Doctor),
	}
}

var errNoProfile = errors.New("the profile is gone")

// Load implements Matcher.
func (p *Percolation) Load(ctx context.Context, subs iter.Seq2[*alert.Subscription, error]) error {
	return p.questions.Load(ctx, func(yield func(percolator.Standing, error) bool) {
		for s, err := range subs {
			if err != nil {
				yield(percolator.Standing{}, err)
				return
			}
			if !yield(percolator.Standing{ID: s.ID, Hash: s.CriteriaHash, Criteria: s.Criteria}, nil) {
				return
			}
		}
	}, p.meaning.Read)
}

// Put implements Matcher.
func (p *Percolation) Put(s *alert.Subscription, doctor *models.Doctor) error {
	c, err := criteriaOf(s, doctor)
	if err != nil {
		return err
	}
	p.mu.Lock()
	if doctor != nil {
		open := *doctor
		open.Hidden = nil // may have changed by the time of a mail; Ask reads them again
		p.profiles[s.ID] = &open
	} else {
		delete(p.profiles, s.ID)
	}
	p.mu.Unlock()
	return p.questions.Put(s.ID, p.meaning.Read(c))
}

// criteriaOf returns what a subscription asks for: its criteria, or the part
// of the profile it follows that criteria can express of a fit worth a mail.
func criteriaOf(s *alert.Subscription, doctor *models.Doctor) (models.Criteria, error) {
	switch {
	case s.DoctorID == "":
		return s.Criteria, nil
	case doctor == nil:
		return models.Criteria{}, errNoProfile
	}
	return doctormatch.AlertCriteriaOf(doctor), nil
}

// Remove implements Matcher.
func (p *Percolation) Remove(id string) {
	p.questions.Remove(id)
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.profiles, id)
}

// Match implements Matcher. A profile's criteria let some jobs through that
// only the whole profile rules out. A profile that sleeps matches none.
func (p *Percolation) Match(j *models.Job, fn func(id string)) {
	doc := p.document(j)
	p.questions.Match(doc, func(id string) {
		if d := p.profile(id); d != nil {
			if m, ok := doctormatch.Judge(doc, j, d); !ok || d.Asleep() || m.Score < doctormatch.FairScore {
				return
			}
		}
		fn(id)
	})
}

func (p *Percolation) profile(id string) *models.Doctor {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.profiles[id]
}

// Ask implements Matcher.
func (p *Percolation) Ask(s *alert.Subscription, doctor *models.Doctor) (Answer, error) {
	c, err := criteriaOf(s, doctor)
	if err != nil {
		return nil, err
	}
	if doctor != nil {
		return func(j *models.Job) (Match, bool) { return p.fit(j, doctor) }, nil
	}
	q := p.meaning.Read(c)
	words := wordsOf(q)
	return func(j *models.Job) (Match, bool) {
		return Match{Words: words}, q.Matches(p.document(j))
	}, nil
}

// wordsOf returns the typed pieces that a matching job contains.
func wordsOf(q *search.Question) []string {
	var words []string
	for _, r := range q.Readings {
		if !r.Not && r.Kind != search.ReadGeneric {
			words = append(words, r.Typed)
		}
	}
	return words
}

func (p *Percolation) fit(j *models.Job, d *models.Doctor) (Match, bool) {
	m, ok := doctormatch.Judge(p.document(j), j, d)
	if !ok || d.Asleep() || m.Score < doctormatch.FairScore {
		return Match{}, false
	}
	match := Match{Score: m.Score}
	for _, r := range m.Reasons {
		if r.Good {
			match.Reasons = append(match.Reasons, Reason{Kind: string(r.Kind), Label: r.Label(), Amount: r.Amount})
		}
	}
	return match, true
}

// document returns the analysed form of a job, kept by version.
func (p *Percolation) document(j *models.Job) *search.Document {
	key := documentKey{j.ID, j.Version}
	p.mu.Lock()
	d, ok := p.documents[key]
	if !ok {
		if d, ok = p.older[key]; ok {
			p.documents[key] = d
		}
	}
	p.mu.Unlock()
	if ok {
		return d
	}
	d = p.meaning.NewDocument(j)
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.documents) >= documentsKept/2 {
		p.older, p.documents = p.documents, make(map[documentKey]*search.Document)
	}
	p.documents[key] = d
	return d
}
