#!/bin/sh
# The main job on the fictional district: write its workbook and scheme, assess them, and name every file that came out.
set -eu
cd "$(dirname "$0")/.."

out=${1:-out/example}
input=$out-input
echo "==> the fictional district 云岫区 (演示数据): its workbook and its scheme"
.venv/bin/liangpai example yunxiu --out "$input"
echo "==> liangpai assess $input/yunxiu.xlsx --scheme $input/scheme.yaml --out $out"
.venv/bin/liangpai assess "$input/yunxiu.xlsx" --scheme "$input/scheme.yaml" --out "$out"
echo "==> liangpai verify $out/result.zip"
.venv/bin/liangpai verify "$out/result.zip"
echo "==> made:"
find "$out" -type f | sort | sed 's/^/    /'
echo "==> open $out/report.html in a browser · 用浏览器打开 $out/report.html"
