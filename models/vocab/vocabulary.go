package vocab

import "reflect"

// The closed vocabularies. Each is a string type whose values are stable
// keys; a Term says how a key is shown and which words mean it.

type (
	// WorkType is what the doctor does: online_care, occupational_health, …
	WorkType string
	// WorkGroup is one of ten groups of work types shown as a facet: g_online_care, …
	WorkGroup string
	// Specialty is a medical specialty or an area of practice.
	Specialty string
	// EmploymentType is the form of work: full_time, spot, service_contract, …
	EmploymentType string
	// ContractNature is what the contract is in law.
	ContractNature string
	// RemoteLevel is how remote the work is by contract.
	RemoteLevel string
	// OnsiteFrequency is how often the doctor must be on site.
	OnsiteFrequency string
	// StartMonth is the month of the year in which the work begins: 1 to 12.
	StartMonth string
	// ExperienceStep is a step of the years of practice that a job demands.
	ExperienceStep string
	// WeeklyHour is a step of the least hours a week that a job wants.
	WeeklyHour string
	// AllowedLocation is where the doctor may work from.
	AllowedLocation string
	// ScheduleType is when the work happens: night, weekend, flex, …
	ScheduleType string
	// Licence is a licence, certificate or degree.
	Licence string
	// Skill is a skill a job asks for.
	Skill string
	// EquipSec is an item of equipment or a security measure.
	EquipSec string
	// LifeFit is a way the work fits the doctor's life.
	LifeFit string
	// SafetyItem is a disclosure that makes remote medicine safe.
	SafetyItem string
	// Pref is a prefecture, "01" to "47" (JIS X 0401).
	Pref string
	// Language is a working language: ja, en, zh, …
	Language string
	// PosterKind is what kind of organisation posts.
	PosterKind string
	// CarePayment is who pays for the care: insured, self_pay, both, none.
	CarePayment string
	// PayUnit is how pay is quoted: hourly, per_case, …
	PayUnit string
	// Modality is a kind of medical image or recording.
	Modality string
)

// Clinical says whether a work type is a medical act.
type Clinical byte

// A medical act needs a Japanese licence; advice is given without diagnosis or
// prescription. ClinicalWithInstitution is Yes when the job names a medical
// institution and Advice otherwise.
const (
	ClinicalNo              Clinical = 'N'
	ClinicalAdvice          Clinical = 'A'
	ClinicalYes             Clinical = 'Y'
	ClinicalWithInstitution Clinical = 'M'
)

// Term describes one key of a vocabulary.
type Term struct {
	Key      string   // stable ASCII key
	Label    Text     // shown to people
	Synonyms []string // words that mean the same, as people type them (not normalised)
	Parent   string   // group of a work type, basic area of a subspecialty; else ""
	Kind     string   // for specialties: "basic", "sub" or "practice"; else ""
	Clinical Clinical // for work types; else 0
}

// Vocabulary is an ordered closed list of terms of one kind.
type Vocabulary[K ~string] struct {
	terms []Term
	index map[string]int
	keys  reflect.Type // of K
}

// NewVocabulary returns the vocabulary of terms in their order. It panics on
// a key that stands twice: the lists are part of the program.
func NewVocabulary[K ~string](terms []Term) Vocabulary[K] {
	v := Vocabulary[K]{terms: terms, index: make(map[string]int, len(terms)), keys: reflect.TypeFor[K]()}
	for i, t := range terms {
		if _, twice := v.index[t.Key]; twice {
			panic("vocabulary: key stands twice: " + t.Key)
		}
		v.index[t.Key] = i
	}
	return v
}

// Strings returns the vocabulary with its keys taken as strings.
func (v Vocabulary[K]) Strings() Vocabulary[string] { return Vocabulary[string](v) }

// KeyType returns the Go type of the keys, which Strings keeps.
func (v Vocabulary[K]) KeyType() reflect.Type { return v.keys }

// Terms returns all terms in their order. The slice must not be changed.
func (v Vocabulary[K]) Terms() []Term { return v.terms }

// Keys returns all keys in their order.
func (v Vocabulary[K]) Keys() []K {
	keys := make([]K, len(v.terms))
	for i, t := range v.terms {
		keys[i] = K(t.Key)
	}
	return keys
}

// Term returns the term of a key and whether it exists.
func (v Vocabulary[K]) Term(k K) (Term, bool) {
	i, ok := v.index[string(k)]
	if !ok {
		return Term{}, false
	}
	return v.terms[i], true
}

// Has reports whether k is a key of the vocabulary.
func (v Vocabulary[K]) Has(k K) bool { _, ok := v.index[string(k)]; return ok }

// Ordinal returns the position of k in the list, -1 if it is none of it.
func (v Vocabulary[K]) Ordinal(k K) int {
	i, ok := v.index[string(k)]
	if !ok {
		return -1
	}
	return i
}

// Label returns the label of k in l, or the key itself for an unknown key.
func (v Vocabulary[K]) Label(k K, l Lang) string {
	if t, ok := v.Term(k); ok {
		return t.Label.In(l)
	}
	return string(k)
}
