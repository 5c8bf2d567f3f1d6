package intake

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting/wire"
)

// cells are the columns of a CSV file that say what an advert says.
func cells(a *models.Advert) (head, row []string) {
	for _, f := range models.FieldsOf(a) {
		values := f.Get(a)
		if len(values) == 0 {
			continue
		}
		name, cell := f.File, strings.Join(values, " | ")
		switch f.Kind {
		case models.KindFlag:
			cell = "true"
		case models.KindAnswer:
			cell = strconv.FormatBool(cell == "yes")
		case models.KindCover:
			cell = "conditional(" + values[len(values)-1] + ")"
			if len(values) == 1 {
				cell = strconv.FormatBool(values[0] == "yes")
			}
		case models.KindCap:
			if unit, count, limited := strings.Cut(cell, ":"); limited {
				name, cell = name+"."+unit, count
			}
		}
		head, row = append(head, name), append(row, cell)
	}
	return head, row
}

func TestDemoAdvertsSurviveAFile(t *testing.T) {
	board, jobs := demoFiles(t)
	b, err := ReadBoard(board, jobs, "2026-11-20")
	if err != nil {
		t.Fatal(err)
	}
	for _, demo := range b.Adverts {
		head, row := cells(&demo.Advert)
		var file bytes.Buffer
		w := csv.NewWriter(&file)
		if err := w.WriteAll([][]string{append(head, "ref"), append(row, demo.Ref)}); err != nil {
			t.Fatal(err)
		}
		rows := 0
		err := ReadRows("adverts.csv", &file, func(r Row) error {
			rows++
			in, err := wire.DecodeAdvert(r.Data)
			if err != nil {
				return err
			}
			got, err := in.Advert()
			for _, f := range models.FieldsOf(&demo.Advert) {
				if !slices.Equal(f.Get(&got), f.Get(&demo.Advert)) {
					t.Errorf("%s: %s is %q in the file, want %q", demo.Ref, f.Name, f.Get(&got), f.Get(&demo.Advert))
				}
			}
			got.Employer = demo.Advert.Employer
			if !got.Equal(&demo.Advert) {
				t.Errorf("%s comes out of the file as another advert", demo.Ref)
			}
			return err
		})
		if err != nil || rows != 1 {
			t.Errorf("%s: %d rows, %v", demo.Ref, rows, err)
		}
	}
}

func TestEveryFieldCanStandInAFile(t *testing.T) {
	for _, row := range models.AdvertFields {
		f := row
		if row.Family() {
			f = row.Of("anything")
		}
		var want models.Advert
		value := map[models.Kind]string{
			models.KindFlag: "on", models.KindAnswer: "no", models.KindWhole: "12", models.KindNumber: "7.5", models.KindWeek: "0-2",
			models.KindCover: "yes", models.KindCap: "times:3",
		}[f.Kind]
		if value == "" {
			value = "words"
		}
		f.Set(&want, []string{value})
		head, cell := cells(&want)
		data, err := csvObject(head, cell)
		if err != nil {
			t.Fatal(err)
		}
		var in AdvertRow
		if err := json.Unmarshal(data, &in); err != nil {
			t.Errorf("%s as %s: %v", f.Name, data, err)
		}
		if !slices.Equal(f.Get(in.Stated()), []string{value}) {
			t.Errorf("%s as %s becomes %q", f.Name, data, f.Get(in.Stated()))
		}
	}
}

func TestAFileSaysWhereItIsWrong(t *testing.T) {
	for row, want := range map[string]string{
		`{"pay":{"min":"nine"}}`:                         "pay.min: job.want.whole",
		`{"pay":{"min":7.5}}`:                            "pay.min: job.want.whole",
		`{"pay":{"mim":9}}`:                              "pay.mim: job.want.known",
		`{"pay":9000}`:                                   "pay: job.want.object",
		`{"life_fit":{"childcare":true}}`:                "life_fit.childcare: job.want.text",
		`{"life_fit":"childcare"}`:                       "life_fit: job.want.object",
		`{"specialties":["internal_medicine",7]}`:        "specialties: job.value.unknown_of",
		`{"week":["mon-am"]}`:                            "week: job.week.form",
		`{"regulatory":{"double_check":"yes"}}`:          "regulatory.double_check: job.want.flag",
		`{"terms":{"renewal":{"cap":"five years"}}}`:     "terms.renewal.cap: job.want.cap",
		`{"terms":{"probation":{"has":{"months":3}}}}`:   "terms.probation.has: job.want.flag",
		`{"poster":{"agency":"AGY01"}}`:                  "poster.agency: job.want.known",
		`{"pay":{"normalized_hourly":{"lo":"little"}}}`:  "pay.normalized_hourly.lo: job.want.whole",
		`{"pay":{"min":"nine","unit":7},"colour":"red"}`: "colour: job.want.known; pay.min: job.want.whole; pay.unit: job.value.unknown_of",
	} {
		row = strings.Replace(row, "{", `{"id":"X",`, 1)
		_, err := wire.DecodeAdvert([]byte(row))
		var invalid *models.InvalidError
		var said []string
		if errors.As(err, &invalid) {
			for _, f := range invalid.Faults {
				said = append(said, f.Field+": "+string(f.Code))
			}
		}
		if got := strings.Join(said, "; "); got != want {
			t.Errorf("%s: %s (%v), want %s", row, got, err, want)
		}
	}
	blank, err := wire.DecodeAdvert([]byte(`{"id":"X","lang":"ja","life_fit":{"childcare":""}}`))
	if err != nil {
		t.Fatal(err)
	}
	a, err := blank.Advert()
	if _, named := a.LifeFit["childcare"]; err != nil || !named {
		t.Errorf("a tag without evidence was dropped in silence (%v)", err)
	}
}
