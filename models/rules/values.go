package rules

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// checkKnownValues refuses values that are none of a field's options and
// choices made twice. Fields with a rule of their own about what may be chosen
// say so there.
func checkKnownValues(c *checker) {
	for _, f := range models.AdvertFields {
		if f.Kind == models.KindChoices && f.Name != "regulatory.oh.remote_tasks" { // see checkOccupational
			c.offered(f)
		}
	}
	for _, name := range []string{
		"onsite.pref", "regulatory.care_payment", "regulatory.online_care_notice", "regulatory.first_visit", "regulatory.samd_status",
	} {
		c.offered(models.RowOf(name))
	}
	c.offeredKeys("safety.")
	c.offeredKeys("equipment.")
	for _, f := range models.RowOf("equipment.").In(c.a) {
		c.Need(allowed(f, strings.Join(f.Get(c.a), "")), f.Name, "job.equipment.provider")
	}
	checkQuestions(c)
	if c.a.Apply.URL != "" {
		u, err := url.Parse(c.a.Apply.URL)
		c.Need(err == nil && u.Scheme == "https" && u.Host != "" && u.User == nil, "apply.url", "job.apply_url.https")
	}
}

// checkQuestions looks at what applicants are asked: not too many, each with a
// text, choices that can be told apart, none twice.
func checkQuestions(c *checker) {
	asked := c.a.Apply.Questions
	c.Need(len(asked) <= models.MaxApplyQuestions, "apply.questions", "job.questions.too_many",
		strconv.Itoa(models.MaxApplyQuestions))
	seen := map[string]bool{}
	for _, line := range asked {
		q := models.ApplyQuestionOf(line)
		if code := q.Fault(); code != "" {
			c.Fail("apply.questions", code, line, strconv.Itoa(models.MaxApplyChoices))
		}
		c.Need(!seen[q.Text], "apply.questions", "job.questions.twice", q.Text)
		seen[q.Text] = true
	}
	c.Need(len(asked) == 0 || c.a.Apply.URL == "", "apply.questions", "job.questions.elsewhere")
}

// allows reports whether a value is one of the options.
func allowed(f models.Field, value string) bool {
	_, ok := f.OptionOf(value)
	return ok
}

// offered fails values that are none of the options of their field and values
// that stand twice; "" is not looked at.
func (c *checker) offered(f models.Field) {
	var seen []string
	for _, v := range f.Get(c.a) {
		switch {
		case v == "" && f.Kind == models.KindChoice:
		case !allowed(f, v):
			c.Fail(f.Name, "job.value.unknown_of", v, ChoicesOf(f.Options))
		case slices.Contains(seen, v):
			c.Fail(f.Name, "job.value.twice", v)
		}
		seen = append(seen, v)
	}
}

// offeredKeys fails the fields of a map whose keys are not in the vocabulary.
func (c *checker) offeredKeys(family string) {
	row := models.RowOf(family)
	for _, key := range row.KeysIn(c.a) {
		if !row.HasKey(key) {
			c.Fail(family+key, "job.value.unknown_of", key, ChoicesOf(row.Keys))
		}
	}
}

// mostNamed is how many choices a message names: all of most fields. Of more, such
// as the prefectures, the first show their form.
const mostNamed = 60

// ChoicesOf names the values that a field takes, as files and programs write them.
func ChoicesOf(options []models.Option) string {
	values := make([]string, 0, len(options))
	for _, o := range options[:min(len(options), mostNamed)] {
		values = append(values, o.Value)
	}
	if len(options) > mostNamed {
		values = append(values, "…")
	}
	return strings.Join(values, ", ")
}

// chosen wants one of the options of a field.
func (c *checker) chosen(name string) {
	f := models.RowOf(name)
	c.Need(len(f.Get(c.a)) > 0, name, "job.choice.required")
	c.offered(f)
}
