package claims

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
)

// Reader reads adverts. It is safe for concurrent use.
type Reader struct {
	frames []frame
	guards map[rules.ClaimKind]pattern
	needs  int // numbered, of all frames and guards

	mu   sync.Mutex
	seen map[said][]rules.Claim // what texts said before: a save repeats most of them
}

// said is a text in its field.
type said struct{ field, text string }

// maxSeen bounds the memory of texts already read, in texts.
const maxSeen = 1 << 13

// NewReader returns a reader.
func NewReader() *Reader {
	r := &Reader{frames: compiled(allFrames...), seen: map[said][]rules.Claim{}}
	ids := map[string]int{}
	for i := range r.frames {
		for _, p := range r.frames[i].patterns() {
			if p.Regexp != nil {
				p.need.number(ids)
			}
		}
	}
	r.guards = guardsOf(guards, ids)
	r.needs = len(ids)
	return r
}

// Read returns what the texts of an advert say, in the order of its fields.
func (r *Reader) Read(a *models.Advert) []rules.Claim {
	var out []rules.Claim
	for _, t := range rules.Texts(a) {
		out = append(out, r.once(t.Field, t.Text)...)
	}
	return out
}

// once reads a text, or remembers what it said.
func (r *Reader) once(field, text string) []rules.Claim {
	key := said{field, text}
	r.mu.Lock()
	claims, known := r.seen[key]
	r.mu.Unlock()
	if known {
		return claims
	}
	claims = r.read(nil, field, text)
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.seen) >= maxSeen {
		clear(r.seen)
	}
	r.seen[key] = claims
	return claims
}

func (r *Reader) read(out []rules.Claim, field, raw string) []rules.Claim {
	if strings.TrimSpace(raw) == "" {
		return out
	}
	f := fold(raw)
	for _, span := range f.sentences() {
		looked := &sentence{text: f.text[span[0]:span[1]], found: make([]int8, r.needs+1)}
		for i := range r.frames {
			frame := &r.frames[i]
			if !frame.asked(field) {
				continue
			}
			found := frame.matches(looked)
			if found != nil && r.guarded(frame.kind, looked) {
				continue
			}
			for _, at := range found {
				if disclaimed(frame.kind, looked.text[at[1]:]) {
					continue
				}
				c := rules.Claim{Kind: frame.kind, Field: field, Unit: frame.unit,
					Passage: f.passage(span[0]+at[0], span[0]+at[1])}
				c.Number = number(looked.text, at)
				switch c.Kind {
				case rules.ClaimPermit:
					c.Unit = strings.ToUpper(looked.text[at[0]:at[1]])
				case rules.ClaimPermitDates:
					c.Unit = lastDate(looked.text)
				}
				out = append(out, c)
			}
		}
		out = append(out, figures(&f, field, span, looked)...)
	}
	return append(out, shapes(&f, field)...)
}

// A few things are said by honest posters only to say that they do not happen:
// 名義貸しの募集ではありません, 診察せずに処方することはありません.
var (
	disclaimable = []rules.ClaimKind{rules.ClaimNoExam, rules.ClaimInName, rules.ClaimSuperlative}
	disclaimer   = regexp.MustCompile(`^[^。、]{0,12}?((こと|もの)は(あり|ござい)ません|ことはない|では(あり|ござい)ません|ではな(い|く))`)
)

// disclaimed reports whether what stands behind a claim in its sentence denies it.
func disclaimed(kind rules.ClaimKind, behind string) bool {
	return slices.Contains(disclaimable, kind) && disclaimer.MatchString(behind)
}

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

var writtenDate = regexp.MustCompile(`(\d{4})[年/-](\d{1,2})[月/-](\d{1,2})`)

// lastDate returns the last date of a sentence, "" for none.
func lastDate(sentence string) string {
	all := writtenDate.FindAllStringSubmatch(sentence, -1)
	if len(all) == 0 {
		return ""
	}
	m := all[len(all)-1]
	return fmt.Sprintf("%s-%02s-%02s", m[1], m[2], m[3])
}
