package models

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestWhichWishesOfAQuestionAreDropped(t *testing.T) {
	night, weekend := vocab.ScheduleTypes.Strings().Keys()[0], vocab.ScheduleTypes.Strings().Keys()[1]
	work := []string{string(vocab.WorkConsultation)}
	both := []vocab.ScheduleType{vocab.ScheduleType(night), vocab.ScheduleType(weekend)}
	for name, tc := range map[string]struct {
		c     Criteria
		rests int
		value int // wishes of the first
	}{
		"work alone":             {Criteria{Work: work}, 0, 0},
		"hours, without a topic": {Criteria{Schedule: both}, 0, 0},
		"hours of a work":        {Criteria{Work: work, Schedule: both}, 1, 2},
		"pay":                    {Criteria{Work: work, PayMin: 9000}, 1, 1},
		"words":                  {Criteria{Work: work, Text: "夜間"}, 1, 1},
		"what the person holds":  {Criteria{Work: work, Licence: []vocab.Licence{"x"}, NotPoster: []string{"p"}}, 0, 0},
		"several":                {Criteria{Work: work, Schedule: both, PayMin: 9000, Text: "夜間", Pref: []vocab.Pref{"47"}}, 4, 1},
	} {
		got := tc.c.Loosen()
		if len(got) != tc.rests || tc.rests > 0 && len(got[0].Wishes) != tc.value {
			t.Errorf("%s: %+v", name, got)
		}
		for _, l := range got {
			if l.Rest.Hash() == tc.c.Hash() || len(l.Rest.NotPoster) != len(tc.c.NotPoster) {
				t.Errorf("%s: what is left is %+v", name, l.Rest)
			}
		}
	}
}
