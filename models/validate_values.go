package models

import (
	"maps"
	"net/url"
	"slices"
	"strconv"
)

// checkKnownValues refuses keys that are in no vocabulary and choices made twice.
func checkKnownValues(c *checker) {
	a := c.a
	known(c, "work.secondary", WorkTypes, a.SecondaryWork)
	known(c, "specialties", Specialties, a.Specialties)
	known(c, "locations", AllowedLocations, a.Locations)
	known(c, "living_prefs", Prefs, a.LivingPrefs)
	known(c, "schedules", ScheduleTypes, a.Schedules)
	known(c, "languages", Languages, a.Languages)
	known(c, "licences.required", Licences, a.Licences.Required)
	known(c, "licences.any_of", Licences, a.Licences.AnyOf)
	known(c, "licences.preferred", Licences, a.Licences.Preferred)
	known(c, "skills.required", Skills, a.Skills.Required)
	known(c, "skills.any_of", Skills, a.Skills.AnyOf)
	known(c, "skills.preferred", Skills, a.Skills.Preferred)
	known(c, "regulatory.modalities", Modalities, a.Regulatory.Modalities)
	known(c, "onsite.pref", Prefs, given(a.Onsite.Pref))
	known(c, "regulatory.care_payment", CarePayments, given(a.Regulatory.CarePayment))
	known(c, "safety.", SafetyItems, sortedKeys(a.Safety))
	known(c, "equipment.", EquipmentItems, sortedKeys(a.Equipment))
	for _, item := range sortedKeys(a.Equipment) {
		if !slices.Contains([]string{"employer", "doctor", "shared"}, a.Equipment[item]) {
			c.fail("equipment."+string(item), "job.equipment.provider")
		}
	}
	if a.Apply.URL != "" {
		u, err := url.Parse(a.Apply.URL)
		c.need(err == nil && u.Scheme == "https" && u.Host != "" && u.User == nil, "apply.url", "job.apply_url.https")
	}
}

// known fails values outside the vocabulary and values that stand twice. A
// field that ends in "." has one form field per key.
func known[K ~string](c *checker, field string, vocabulary Vocabulary[K], values []K) {
	seen := map[K]bool{}
	for _, v := range values {
		name := field
		if name[len(name)-1] == '.' {
			name += string(v)
		}
		switch {
		case !vocabulary.Has(v):
			c.fail(name, "job.value.unknown", string(v))
		case seen[v]:
			c.fail(name, "job.value.twice", string(v))
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

func sortedKeys[K ~string, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

func itoa(n int) string { return strconv.Itoa(n) }
