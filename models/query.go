package models

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
)

// Sort is the order of a result list.
type Sort string

// The orders. Relevance without words is newest first.
const (
	SortRelevance Sort = "relevance"
	SortNewest    Sort = "newest"
	SortPay       Sort = "pay"
	SortClosing   Sort = "closing"
)

// Query is one page of answers to Criteria.
type Query struct {
	Criteria
	Sort  Sort
	Page  int // from 1
	Limit int // 1 to 100
}

// MaxPage bounds Query.Page.
const MaxPage = 1000

// MaxPayMin bounds Criteria.PayMin.
const MaxPayMin = 1_000_000_000

// ParseQuery reads a query string. Unknown parameters and bad values are
// faults that name the parameter; the rest is still read, so that a form can
// show it again. extra lists further parameters the caller reads itself.
func ParseQuery(values url.Values, extra ...string) (Query, []Fault) {
	q := Query{Sort: SortRelevance, Page: 1, Limit: 20}
	p := queryParser{values: values}
	p.encoding()
	q.Text = p.text("q", MaxTextRunes)
	for d := range Dimensions() {
		if d.Listed() {
			q.Criteria = q.With(d, p.keys(d))
		}
	}
	q.Literal = p.list("literal", 16)
	q.NotPoster = p.list("not_poster", 50)
	if u := p.one("pay_unit"); u != "" {
		if !vocab.PayUnits.Has(vocab.PayUnit(u)) {
			p.fault("pay_unit", "query.value", u)
		} else {
			q.PayUnit = vocab.PayUnit(u)
		}
	}
	q.PayMin = int64(p.number("pay_min", 0, 0, MaxPayMin))
	q.Page = p.number("page", 1, 1, MaxPage)
	q.Limit = p.number("limit", 20, 1, 100)
	if s := p.one("sort"); s != "" {
		q.Sort = Sort(s)
		if !slices.Contains([]Sort{SortRelevance, SortNewest, SortPay, SortClosing}, q.Sort) {
			p.fault("sort", "query.value", s)
			q.Sort = SortRelevance
		}
	}
	p.unknown(extra)
	q.Criteria = q.Criteria.Canonical()
	return q, p.faults
}

// Values returns the query string of c alone, in canonical form: it is what
// shareable addresses and saved alerts carry.
func (c Criteria) Values() url.Values {
	c = c.Canonical()
	v := url.Values{}
	if c.Text != "" {
		v.Set("q", c.Text)
	}
	for d := range Dimensions() {
		add(v, d.Param(), c.Asked(d))
	}
	if c.PayMin > 0 {
		v.Set("pay_min", strconv.FormatInt(c.PayMin, 10))
		if c.PayUnit != "" {
			v.Set("pay_unit", string(c.PayUnit))
		}
	}
	add(v, "literal", c.Literal)
	add(v, "not_poster", c.NotPoster)
	return v
}

// Values returns the query string of q, without what is the default.
func (q Query) Values() url.Values {
	v := q.Criteria.Values()
	if q.Sort != "" && q.Sort != SortRelevance {
		v.Set("sort", string(q.Sort))
	}
	if q.Page > 1 {
		v.Set("page", strconv.Itoa(q.Page))
	}
	if q.Limit != 0 && q.Limit != 20 {
		v.Set("limit", strconv.Itoa(q.Limit))
	}
	return v
}

func add(v url.Values, name string, keys []string) {
	for _, k := range keys {
		v.Add(name, k)
	}
}

// queryParser reads parameters and remembers which names it knows.
type queryParser struct {
	values url.Values
	known  []string
	faults []Fault
}

func (p *queryParser) fault(field string, code FaultCode, value string) {
	if len(value) > 60 {
		value = strings.ToValidUTF8(value[:60], "") + "…"
	}
	p.faults = append(p.faults, Fault{Field: field, Code: code, Severity: FaultError, Args: []string{value}})
}

// encoding refuses what is not UTF-8, name or value: left out, it would ask for
// something else than was meant.
func (p *queryParser) encoding() {
	read := url.Values{}
	for name, values := range p.values {
		if !utf8.ValidString(name) {
			p.faults = append(p.faults, Fault{Field: strings.ToValidUTF8(name, "?"), Code: "query.encoding", Severity: FaultError})
			continue
		}
		for _, v := range values {
			if utf8.ValidString(v) {
				read.Add(name, v)
			} else {
				p.faults = append(p.faults, Fault{Field: name, Code: "query.encoding", Severity: FaultError})
			}
		}
	}
	p.values = read
}

// one returns the only value of a parameter; a second one is a fault.
func (p *queryParser) one(name string) string {
	p.known = append(p.known, name)
	vs := p.values[name]
	if len(vs) == 0 {
		return ""
	}
	if len(vs) > 1 {
		p.fault(name, "query.once", vs[1])
	}
	return strings.TrimSpace(vs[0])
}

func (p *queryParser) text(name string, max int) string {
	s := p.one(name)
	if utf8.RuneCountInString(s) > max {
		p.fault(name, "query.too_long", strconv.Itoa(max))
		s = string([]rune(s)[:max])
	}
	return s
}

func (p *queryParser) number(name string, absent, min, max int) int {
	s := p.one(name)
	if s == "" {
		return absent
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < min || n > max {
		p.fault(name, "query.number", s)
		return absent
	}
	return n
}

func (p *queryParser) list(name string, max int) []string {
	p.known = append(p.known, name)
	vs := p.values[name]
	if len(vs) > max {
		p.fault(name, "query.too_many", strconv.Itoa(max))
		vs = vs[:max]
	}
	var out []string
	for _, v := range vs {
		if v = strings.TrimSpace(v); v != "" && len(v) <= 200 {
			out = append(out, v)
		}
	}
	return out
}

// keys returns the values of a dimension; one it does not know is a fault.
func (p *queryParser) keys(d Dimension) []string {
	var out []string
	for _, v := range p.list(d.Param(), 100) {
		if d.Knows(v) {
			out = append(out, v)
		} else {
			p.fault(d.Param(), "query.value", v)
		}
	}
	return out
}

// unknown refuses parameters nobody reads.
func (p *queryParser) unknown(extra []string) {
	var names []string
	for name := range p.values {
		if !slices.Contains(p.known, name) && !slices.Contains(extra, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		p.fault(name, "query.unknown", name)
	}
}
