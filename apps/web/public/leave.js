// The page behind 离开: this month's calendar, nothing else. A new history entry cuts off "forward".
history.pushState(null, '', location.pathname);
// A restored copy of an old page must not show the app again.
const now = new Date();
const [year, month] = [now.getFullYear(), now.getMonth()];
document.getElementById('month').textContent = `${year}年${month + 1}月`;
const body = document.getElementById('days');
const offset = (new Date(year, month, 1).getDay() + 6) % 7;
const count = new Date(year, month + 1, 0).getDate();
let row;
for (let cell = 0; cell < offset + count; cell++) {
  if (cell % 7 === 0) row = body.insertRow();
  const box = row.insertCell();
  const day = cell - offset + 1;
  if (day < 1) continue;
  box.textContent = String(day);
  if (day === now.getDate()) box.setAttribute('aria-current', 'date');
}
