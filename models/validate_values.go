package models

import (
	"maps"
	"net/url"
	"slices"
	"strconv"

	"github.com/enkaku/enkaku/models/vocab"
)

// checkKnownValues refuses values that are none of a field's options and
// choices made twice. Fields with a rule of their own about what may be chosen
// say so there.
func checkKnownValues(c *checker) {
	for _, f := range AdvertFields {
		if f.Kind == KindChoices && f.Name != "regulatory.oh.remote_tasks" { // see checkOccupational
			c.offered(f)
		}
	}
	for _, name := range []string{
		"onsite.pref", "regulatory.care_payment", "regulatory.online_care_notice", "regulatory.first_visit", "regulatory.samd_status",
	} {
		c.offered(rowOf(name))
	}
	c.offeredKeys("safety.")
	c.offeredKeys("equipment.")
	for _, f := range rowOf("equipment.").In(c.a) {
		c.need(f.allows(single(f.Get(c.a))), f.Name, "job.equipment.provider")
	}
	if c.a.Apply.URL != "" {
		u, err := url.Parse(c.a.Apply.URL)
		c.need(err == nil && u.Scheme == "https" && u.Host != "" && u.User == nil, "apply.url", "job.apply_url.https")
	}
}

// rowOf returns the row of the table with this very name.
func rowOf(name string) Field { return AdvertFields[fieldOrder[name]] }

// allows reports whether a value is one of the options.
func (s Slot[R]) allows(value string) bool {
	_, ok := s.OptionOf(value)
	return ok
}

// offered fails values that are none of the options of their field and values
// that stand twice; "" is not looked at.
func (c *checker) offered(f Field) {
	var seen []string
	for _, v := range f.Get(c.a) {
		switch {
		case v == "" && f.Kind == KindChoice:
		case !f.allows(v):
			c.fail(f.Name, "job.value.unknown", v)
		case slices.Contains(seen, v):
			c.fail(f.Name, "job.value.twice", v)
		}
		seen = append(seen, v)
	}
}

// offeredKeys fails the fields of a map whose keys are not in the vocabulary.
func (c *checker) offeredKeys(family string) {
	row := rowOf(family)
	for _, key := range row.keysIn(c.a) {
		if !row.HasKey(key) {
			c.fail(family+key, "job.value.unknown", key)
		}
	}
}

// chosen wants one of the options of a field.
func (c *checker) chosen(name string) {
	f := rowOf(name)
	c.need(len(f.Get(c.a)) > 0, name, "job.choice.required")
	c.offered(f)
}

// known fails values outside the vocabulary and values that stand twice.
func known[K ~string](c *checker, field string, vocabulary vocab.Vocabulary[K], values []K) {
	seen := map[K]bool{}
	for _, v := range values {
		switch {
		case !vocabulary.Has(v):
			c.fail(field, "job.value.unknown", string(v))
		case seen[v]:
			c.fail(field, "job.value.twice", string(v))
		}
		seen[v] = true
	}
}

// given returns the value as a list, empty for none.
func given[K ~string](v K) []K {
	if v == "" {
		return nil
	}
	return []K{v}
}

// oneOf fails a plain choice outside its few values; "" is not looked at.
func (c *checker) oneOf(field, value string, values ...string) {
	if value != "" && !slices.Contains(values, value) {
		c.fail(field, "job.value.unknown", value)
	}
}

// choose wants one of a few values.
func (c *checker) choose(field, value string, values ...string) {
	c.need(value != "", field, "job.choice.required")
	c.oneOf(field, value, values...)
}

func sortedKeys[K ~string, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

func itoa(n int) string { return strconv.Itoa(n) }
