package claims

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/claims/weigh"
	"github.com/enkaku/enkaku/search/japanese"
)

// Reader reads adverts. It is safe for concurrent use.
type Reader struct {
	mu   sync.Mutex
	seen map[said][]rules.Claim // what texts said before: a save repeats most of them
}

// said is a text in its field of an advert.
type said struct {
	field, text string
	in          weigh.Context
}

// maxSeen bounds the memory of texts already read, in texts.
const maxSeen = 1 << 13

// NewReader returns a reader.
func NewReader() *Reader {
	return &Reader{seen: map[said][]rules.Claim{}}
}

// means are all frames, compiled.
type means struct {
	single []frame // read in each sentence
	pairs  []frame // read in each two sentences that follow each other
	stated []saying
	needs  int // numbered, of all frames
}

// allMeans compiles the frames when the first text is read.
var allMeans = sync.OnceValue(func() *means {
	w := &means{}
	ids := map[string]int{}
	for _, f := range compiled() {
		for _, p := range f.patterns() {
			if p.Expr != nil {
				p.need().number(ids)
			}
		}
		if f.pair {
			w.pairs = append(w.pairs, f)
		} else {
			w.single = append(w.single, f)
		}
	}
	w.stated = sayings()
	for _, s := range w.stated {
		for _, p := range []pattern{s.finder, s.stopper} {
			if p.Expr != nil {
				p.need().number(ids)
			}
		}
	}
	w.needs = len(ids)
	return w
})

// Read returns what the texts of an advert say, in the order of its fields.
func (r *Reader) Read(a *models.Advert) []rules.Claim {
	var out []rules.Claim
	in := ContextOf(a)
	for _, t := range rules.Texts(a) {
		out = append(out, r.once(said{t.Field, t.Text, in})...)
	}
	return out
}

// once reads a text, or remembers what it said.
func (r *Reader) once(key said) []rules.Claim {
	r.mu.Lock()
	claims, known := r.seen[key]
	r.mu.Unlock()
	if known {
		return claims
	}
	claims = read(key)
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.seen) >= maxSeen {
		clear(r.seen)
	}
	r.seen[key] = claims
	return claims
}

// read returns what a text of a field says.
func read(t said) (out []rules.Claim) {
	if strings.TrimSpace(t.text) == "" {
		return nil
	}
	w := allMeans()
	f := fold(t.text)
	spans := f.sentences()
	for i, span := range spans {
		next := ""
		if i+1 < len(spans) && f.text[span[1]] == ';' {
			next = f.text[spans[i+1][0]:spans[i+1][1]]
		}
		looked := w.looked(f.text[span[0]:span[1]], next)
		looked.parts = f.parts(span)
		out = framed(out, &f, t, span, looked, w.single)
		out = append(out, figures(&f, t, span, looked)...)
		out = append(out, resembling(&f, t, span, looked)...)
		if i > 0 && halfOfDay.MatchString(f.text[spans[i-1][0]:spans[i-1][1]]) {
			span = [2]int{spans[i-1][0], span[1]}
			looked = w.looked(f.text[span[0]:span[1]], "")
		}
		out = stating(out, &f, t.field, span, looked, w.stated)
		if i > 0 {
			both := [2]int{spans[i-1][0], span[1]}
			out = framed(out, &f, t, both, w.looked(f.text[both[0]:both[1]], ""), w.pairs)
		}
	}
	return append(institutions(out, &f, t.field, spans), shapes(&f, t.field)...)
}

// halfOfDay is an end of a sentence that is none: 9 a.m. to 6 p.m.
var halfOfDay = japanese.Lazy(`\d ?[ap]\.m\z`)

// looked is a text before any of its needs is looked for. next is the other half
// of a sentence that a semicolon splits, "" for none.
func (w *means) looked(text, next string) *sentence {
	text = withoutExamples(text)
	s := &sentence{text: text, found: make([]int8, w.needs+1), grams: gramsOf(text)}
	s.own = s
	if own, ok := asideOf(text, next); ok {
		s.own = &sentence{text: own, found: make([]int8, w.needs+1), grams: gramsOf(own)}
	}
	return s
}

// framed adds what the frames read in a sentence, or in two.
func framed(out []rules.Claim, f *folded, t said, span [2]int, looked *sentence,
	frames []frame) []rules.Claim {
	field := t.field
	for i := range frames {
		frame := &frames[i]
		if !frame.asked(field) {
			continue
		}
		if reported(frame.kind, field, looked.text) {
			continue
		}
		if notThisJob.may(looked) && elsewhereKinds[frame.kind] && notThisJob.MatchString(looked.text) {
			continue
		}
		for _, at := range frame.matches(looked) {
			if disclaimed(frame.kind, looked.text[at[0]:at[1]], looked.text[at[1]:]) || excused(frame.kind, looked.text, at) {
				continue
			}
			c := rules.Claim{Kind: frame.kind, Field: field, Unit: frame.unit,
				Passage: f.passage(span[0]+at[0], span[0]+at[1]), Odds: t.odds(looked, at)}
			c.Number = number(looked.text, at)
			switch c.Kind {
			case rules.ClaimAttendance:
				if !comesIn(field, looked.text) {
					continue
				}
				c.Number, c.Unit = seldom(looked.text), firstDays(looked.text)
			case rules.ClaimOvertimeHours:
				if ofFullTimers.MatchString(clauseOf(looked.text, at[0], at[1])) {
					c.Unit = rules.OfFullTimers
				}
			case rules.ClaimPermit:
				c.Unit = strings.ToUpper(looked.text[at[0]:at[1]])
			case rules.ClaimPermitDates:
				c.Unit = lastDate(looked.text)
			}
			out = append(out, c)
		}
	}
	return out
}

// ofFullTimers is a clause about those who work full time.
var ofFullTimers = japanese.Lazy(`(\A|[^非])常勤(医師?|の(先生|医師|方|職員))?(は|が|に(は|も)?|の)`)

// number returns the number that a group of a match holds, 0 for none.
func number(sentence string, at []int) float64 {
	for i := 2; i+1 < len(at); i += 2 {
		if at[i] < 0 {
			continue
		}
		if n, err := strconv.ParseFloat(strings.ReplaceAll(sentence[at[i]:at[i+1]], ",", ""), 64); err == nil {
			return n
		}
	}
	return 0
}

var writtenDate = japanese.Lazy(`(\d{4}|令和(?:\d{1,2}|元))[年/-](\d{1,2})[月/-](\d{1,2})`)

// firstReiwa is the year before the first of the era of Reiwa.
const firstReiwa = 2018

// lastDate returns the last date of a sentence, "" for none.
func lastDate(sentence string) string {
	all := writtenDate.FindAllStringSubmatch(sentence, -1)
	if len(all) == 0 {
		return ""
	}
	m := all[len(all)-1]
	year := m[1]
	if era, ok := strings.CutPrefix(year, "令和"); ok {
		year = strconv.Itoa(firstReiwa + max(1, int(value(era))))
	}
	return fmt.Sprintf("%s-%02s-%02s", year, m[2], m[3])
}
