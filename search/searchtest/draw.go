package searchtest

import (
	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
)

// DrawJob mixes the demo jobs: the text of one, the values of others.
func DrawJob(t *rapid.T, demo []*models.Job) *models.Job {
	from := func(name string) *models.Job { return demo[rapid.IntRange(0, len(demo)-1).Draw(t, name)] }
	j := *from("values")
	text, time, pay := from("text"), from("time"), from("pay")
	j.Title, j.Summary, j.Description = text.Title, text.Summary, text.Description
	j.Schedules, j.LifeFit, j.Terms = time.Schedules, time.LifeFit, time.Terms
	j.Pay = pay.Pay
	return &j
}
