/* Draws the trend of an index over the quarters; the numbers stand below it as text, too. */
(function () {
	'use strict';
	document.querySelectorAll('.ledger-chart').forEach(function (element) {
		const periods = element.dataset.periods.split(',');
		const totals = element.dataset.totals.split(',').map(Number);
		// SVG stays sharp on paper; no animation, so that printing right away shows the line
		const chart = echarts.init(element, null, { renderer: 'svg' });
		chart.setOption({
			animation: false,
			grid: { left: 32, right: 16, top: 22, bottom: 22 },
			xAxis: { type: 'category', data: periods, axisTick: { show: false } },
			yAxis: {
				type: 'value', max: 100, splitNumber: 2,
				min: Math.max(0, Math.floor(Math.min.apply(null, totals) / 10) * 10 - 10)
			},
			series: [{
				type: 'line', data: totals, symbolSize: 7, color: '#b5151d',
				label: { show: true, position: 'top', formatter: (point) => point.value.toFixed(2) }
			}]
		});
	});
})();
