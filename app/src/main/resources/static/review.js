/*
 * Draws the charts of a review from the tables that stand beside them: data-table names the table, whose
 * rows carry data-label and data-counts (severe, ordinary, reminder).
 */
(function () {
	'use strict';

	const GRADES = [['严重', '#a8161d'], ['一般', '#e0962a'], ['提醒', '#8fa3b5']];

	const sum = (counts) => counts.reduce((a, b) => a + b, 0);

	const unit = { name: '个', nameTextStyle: { align: 'right', color: '#5d666e' }, minInterval: 1, axisLabel: { color: '#5d666e' } };

	function read(element) {
		const rows = Array.from(document.querySelectorAll('#' + element.dataset.table + ' tbody tr'));
		return rows.slice(0, Number(element.dataset.rows) || rows.length)
			.map((row) => ({ label: row.dataset.label, counts: row.dataset.counts.split(',').map(Number) }));
	}

	/** One stack a row; the last, empty part carries the total. */
	function stacks(rows, position) {
		const parts = GRADES.map(([name, color], at) => ({
			name: name, type: 'bar', stack: 'all', color: color, barMaxWidth: 26, data: rows.map((row) => row.counts[at] || '-'),
			// on white, since a number is hard to read on a pattern
			label: { show: true, color: '#23272b', backgroundColor: '#fff', padding: [1, 3], borderRadius: 2, fontSize: 11 }
		}));
		return parts.concat({
			type: 'bar', stack: 'all', data: rows.map(() => 0), itemStyle: { color: 'transparent' },
			label: { show: true, position: position, color: '#23272b', fontWeight: 'bold', formatter: (point) => sum(rows[point.dataIndex].counts) || '' }
		});
	}

	const common = {
		// no animation, so that printing right away shows everything; patterns tell grades apart without colour
		animation: false,
		aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
		textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
		legend: { top: 0, right: 12, itemWidth: 18, itemHeight: 12, data: GRADES.map(([name]) => name) }
	};

	const charts = {
		bars: (rows) => Object.assign({}, common, {
			grid: { left: 40, right: 12, top: 36, bottom: 28 },
			xAxis: { type: 'category', data: rows.map((row) => row.label), axisTick: { show: false }, axisLabel: { interval: 0, color: '#23272b' } },
			yAxis: Object.assign({ type: 'value' }, unit),
			series: stacks(rows, 'top')
		}),
		rows: (rows) => Object.assign({}, common, {
			grid: { left: 8, right: 40, top: 36, bottom: 8, containLabel: true },
			xAxis: Object.assign({ type: 'value' }, unit, { nameTextStyle: { color: '#5d666e' } }),
			yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.label), axisTick: { show: false }, axisLabel: { color: '#23272b' } },
			series: stacks(rows, 'right')
		}),
		line: (rows) => Object.assign({}, common, {
			legend: undefined,
			aria: undefined,
			grid: { left: 40, right: 56, top: 32, bottom: 28 },
			xAxis: { type: 'category', data: rows.map((row) => row.label), axisTick: { show: false }, axisLabel: { interval: 0, color: '#23272b' } },
			yAxis: Object.assign({ type: 'value' }, unit),
			series: [{
				type: 'line', data: rows.map((row) => sum(row.counts)), symbol: 'circle', symbolSize: 8, color: '#8f1a1e',
				label: { show: true, position: 'top', color: '#23272b', fontWeight: 'bold' }
			}]
		})
	};

	document.querySelectorAll('.review-chart').forEach(function (element) {
		const rows = read(element);
		if (element.dataset.chart === 'rows') {
			element.style.height = 64 + 30 * rows.length + 'px';
		}
		// SVG stays sharp on paper
		echarts.init(element, null, { renderer: 'svg' }).setOption(charts[element.dataset.chart](rows));
	});
})();
